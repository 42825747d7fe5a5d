/** A running API, whatever it runs on. */
export interface World {
  /** `path` begins with a slash. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Sets the server's clock, milliseconds since 1970. */
  setNow(now: number): void;
  /** The deployment's secret. */
  readonly createSecret: string;
  close(): Promise<void>;
}

export const day = 24 * 60 * 60 * 1000;
/** When every test begins. */
export const start = Date.UTC(2026, 10, 2, 0, 0, 0);
