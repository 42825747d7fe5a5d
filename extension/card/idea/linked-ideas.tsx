import type { IdeaLink } from '../../messaging/protocol.ts';
import { siteHost } from '../../ui/site-host.ts';
import type { Translate } from '../../ui/translate.ts';
import { webAddress } from '../../ui/web-address.ts';

interface LinkedIdeasProps {
  readonly label: string;
  readonly links: readonly IdeaLink[];
  readonly t: Translate;
}

/** Posts before or after this one in the chain that praise made, each with its site: it may be another than the page's. */
export function LinkedIdeas({ label, links, t }: LinkedIdeasProps) {
  return (
    <div class="linked">
      <p class="label">{label}</p>
      <ul>
        {links.map(({ post, title, url, state }) => (
          <li key={post}>
            <p class="linked-post">
              <PostLink url={url} title={title} />
              {state && <span class="chip small">{t(`common.idea.state.${state}`)}</span>}
            </p>
            <p class="soft">{siteHost(url)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PostLink({ url, title }: Pick<IdeaLink, 'url' | 'title'>) {
  const address = webAddress(url);
  if (!address) return <span>{title}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {title}
    </a>
  );
}
