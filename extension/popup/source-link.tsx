import type { PraiseRow } from '../store/schema.ts';
import { useSurroundings } from '../ui/surroundings.ts';
import { webAddress } from '../ui/web-address.ts';

/** The way to the post that something is about, by its title; without a way where its address leads to no page. */
export function SourceLink({ content }: { readonly content: PraiseRow['content'] }) {
  const { t } = useSurroundings();
  const address = webAddress(content?.url ?? '');
  const title = content?.title.trim() || t('popup.praise.page');
  return (
    <p class="source">
      {address ? (
        <a href={address} target="_blank" rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
    </p>
  );
}
