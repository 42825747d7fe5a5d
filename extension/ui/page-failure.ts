/**
 * Shown when the page cannot start at all, most likely because a Firefox private window has no IndexedDB. Messages
 * may be what failed, so the two sentences stand here in both languages.
 */
export function showPageFailure(cause: unknown): void {
  console.error('Hanamaru could not start this page', cause);
  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  note.className = 'problem';
  note.append(
    'はなまるの保存場所を開けませんでした。通常のウィンドウで開き直してください。',
    document.createElement('br'),
    'Hanamaru could not open its storage. Please open it in a normal window.',
  );
  document.getElementById('app')?.replaceChildren(note);
}
