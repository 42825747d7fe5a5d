/** Largest answer we take, in bytes: the fullest page of changes stays below it, so more is not from our server. */
const LARGEST = 10_000_000;

/** An answer's text, or null when it is larger than the API ever sends. Rejects when the connection breaks. */
export async function readBody(response: Response): Promise<string | null> {
  if (Number(response.headers.get('content-length') ?? 0) > LARGEST) {
    await response.body?.cancel();
    return null;
  }
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > LARGEST) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
