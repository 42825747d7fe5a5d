/** Milliseconds that a failure stays beside its flower. */
const NOTE_TIME = 8000;

/** Says what went wrong in a note under the flower, in the top layer so that no box of the page cuts it off. */
export function sayFailure(root: ShadowRoot, button: HTMLButtonElement, message: string): void {
  const document = button.ownerDocument;
  button.classList.add('failed');
  const note = document.createElement('div');
  note.className = 'note';
  note.role = 'alert';
  note.popover = 'manual';
  note.textContent = message;
  root.append(note);
  note.showPopover();
  const { left, bottom } = button.getBoundingClientRect();
  const room = document.documentElement.clientWidth - note.offsetWidth - 8;
  note.style.left = `${Math.max(8, Math.min(left, room))}px`;
  note.style.top = `${bottom + 4}px`;
  setTimeout(() => {
    note.remove();
    button.classList.remove('failed');
  }, NOTE_TIME);
}
