// Reads the body of a request within a limit, so that nobody can fill the memory of the mock.

/** Larger bodies are refused, in bytes. */
export const LARGEST_BODY = 256 * 1024;

/** What is read beyond the limit before the connection is given up, so that the sender gets to read the refusal. */
const LARGEST_WASTE = 16 * 1024 * 1024;

/** The whole body; undefined when it is larger than the limit. */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= LARGEST_BODY) chunks.push(chunk);
    else chunks.length = 0;
    if (size > LARGEST_WASTE) break;
  }
  return size > LARGEST_BODY ? undefined : new Uint8Array(Buffer.concat(chunks));
}
