import { siteHost } from '../../ui/site-host.ts';
import { useSurroundings } from '../../ui/surroundings.ts';
import { PostLink } from '../post-link.tsx';
import type { Linked } from './read-ideas.ts';

/** Posts before or after an idea in the chain that praise made, each with where it stands and its site. */
export function ChainLinks({ label, links }: { readonly label: string; readonly links: readonly Linked[] }) {
  const { t } = useSurroundings();
  return (
    <div class="idea-chain">
      <p class="soft">{label}</p>
      <ul>
        {links.map(({ post, state, content }) => (
          <li key={post}>
            <PostLink content={content} />
            {state && <span class="chip">{t(`common.idea.state.${state}`)}</span>}
            {content && <span class="soft idea-site">{siteHost(content.url)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
