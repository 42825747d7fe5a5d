import type { PraiseRow } from '../store/schema.ts';
import { useSurroundings } from '../ui/surroundings.ts';
import { PostLink } from './post-link.tsx';

/** The words of a praise, and the way to the post. Both were sealed; a missing key is said, never guessed at. */
export function PraiseBody({ content }: { readonly content: PraiseRow['content'] }) {
  const { t } = useSurroundings();
  if (!content) return <p class="soft">{t('popup.praise.sealed')}</p>;
  return (
    <>
      {content.words.trim() ? (
        <p class="words">{content.words}</p>
      ) : (
        <p class="soft">{t('popup.praise.no_words')}</p>
      )}
      <p class="source">
        <PostLink content={content} />
      </p>
    </>
  );
}
