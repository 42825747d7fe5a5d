/**
 * A value of the team's credo. The colour (`#rrggbb`) is an admin's choice and may be unreadable as text,
 * so it is only a dot; the label stays in the colour of text.
 */
export function Chip({ label, colour }: { readonly label: string; readonly colour: string }) {
  return (
    <span class="chip">
      <span class="chip-dot" style={{ backgroundColor: colour }} aria-hidden="true" />
      {label}
    </span>
  );
}
