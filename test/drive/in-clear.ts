/** Letters of base64 and base64url; forty of them in a row are some thirty bytes, which an id may be and a word may hide in. */
const coded = /[A-Za-z0-9+/_-]{40,}/g;

/**
 * Which of the secrets can be read in what was recorded without any key: as they are, escaped for JSON or for
 * an address, or under base64 in either alphabet — wherever in a run it may begin, and however deep.
 */
export function inClear(recorded: Buffer, secrets: readonly string[]): string[] {
  const found = new Set<string>();
  const layers: { bytes: Buffer; depth: number }[] = [{ bytes: recorded, depth: 0 }];
  for (let layer = layers.pop(); layer; layer = layers.pop()) {
    const { bytes, depth } = layer;
    for (const secret of secrets) if (forms(secret).some((form) => bytes.includes(form))) found.add(secret);
    if (depth === 2) continue; // base64 within base64 is as much as anybody sends
    for (const [run] of bytes.toString('latin1').matchAll(coded))
      for (const start of [0, 1, 2, 3]) // what stands before may be letters of base64, too
        layers.push({ bytes: Buffer.from(run.slice(start), 'base64url'), depth: depth + 1 });
  }
  return secrets.filter((secret) => found.has(secret));
}

function forms(secret: string): readonly Buffer[] {
  const escaped = secret.replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [
    Buffer.from(secret),
    Buffer.from(secret, 'utf16le'),
    Buffer.from(encodeURIComponent(secret)),
    Buffer.from(escaped),
  ];
}
