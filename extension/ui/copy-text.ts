/** Puts text on the clipboard; false where the browser did not allow it. */
export async function copyText(text: string, clipboard: Pick<Clipboard, 'writeText'>): Promise<boolean> {
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false; // NotAllowedError: lost focus, or a policy. The caller shows the words to be copied by hand.
  }
}
