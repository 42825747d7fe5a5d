import type { Content } from '../../shared/contract/sealed.ts';
import { useSurroundings } from '../ui/surroundings.ts';
import { webAddress } from '../ui/web-address.ts';

/** The way to a post by its title; only the title where there is none, and a word for it where that is not known. */
export function PostLink({ content }: { readonly content: Content | null }) {
  const { t } = useSurroundings();
  const title = content?.title.trim() || t('popup.praise.page');
  const address = content && webAddress(content.url);
  if (!address) return <span>{title}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {title}
    </a>
  );
}
