import { Flower } from '../ui/flower.tsx';

/** Nothing here yet, and what to do next. */
export function EmptyList({ title, next }: { readonly title: string; readonly next: string }) {
  return (
    <div class="empty">
      <Flower size={56} />
      <p>
        <strong>{title}</strong>
      </p>
      <p class="soft">{next}</p>
    </div>
  );
}
