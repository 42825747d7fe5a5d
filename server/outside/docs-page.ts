import { html } from 'hono/html';
import type { Specification } from '../http/describe.ts';
import { problems } from '../http/problem.ts';
import { page } from './page.ts';

/** What this page shows of an operation; the document holds much more. */
interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly security?: readonly Record<string, unknown>[];
  readonly parameters?: readonly unknown[];
  readonly requestBody?: unknown;
  readonly responses?: Record<string, unknown>;
}

/** The API as a readable page, made from the OpenAPI document alone. */
export function docsPage(specification: Specification) {
  const paths = Object.entries(specification.paths ?? {}).flatMap(
    ([path, item]) =>
      Object.entries(item ?? {}).map(([method, operation]) => ({
        path,
        method,
        operation: operation as Operation,
      })), // our routes give nothing else
  );
  return page(
    'はなまる API',
    html`
      <h1>はなまる API の説明 · The Hanamaru API</h1>
      <p>${specification.info.description}</p>
      <p>誰が・誰を・いつ・どの行動指針でほめたかだけを扱います。言葉と場所は封をされたまま通ります。</p>
      <p><a href="/openapi.json">OpenAPI ${specification.openapi}</a></p>
      <ul>${paths.map(({ path, method, operation }) => html`<li><a href="#${anchor(method, path)}"><code>${method.toUpperCase()} ${path}</code></a> ${operation.summary}</li>`)}</ul>
      ${paths.map(({ path, method, operation }) => operationSection(path, method, operation))}
      ${Object.entries(specification.components?.schemas ?? {}).map(([name, schema]) => shape(name, schema))}
      <h2 id="problems">困ったときの応答 · Problems</h2>
      <p><code>application/problem+json</code> (RFC 9457)</p>
      <table>
        ${Object.entries(problems).map(
          ([code, { status, title }]) =>
            html`<tr id="${code}"><td>${status}</td><td><code>${code}</code></td><td>${title}</td></tr>`,
        )}
      </table>
    `,
  );
}

function operationSection(path: string, method: string, operation: Operation) {
  const bearers = (operation.security ?? []).flatMap((item) => Object.keys(item));
  return html`<section id="${anchor(method, path)}">
    <h2><code>${method.toUpperCase()} ${path}</code></h2>
    <p>${operation.summary}</p>
    ${operation.description ? html`<p class="quiet">${operation.description}</p>` : ''}
    ${bearers.map((bearer) => html`<p>Bearer: <code>${bearer}</code></p>`)}
    ${operation.parameters ? shape('Query', operation.parameters) : ''}
    ${operation.requestBody ? shape('Request', operation.requestBody) : ''}
    ${Object.entries(operation.responses ?? {}).map(([status, response]) => shape(status, response))}
  </section>`;
}

function shape(title: string, part: unknown) {
  return html`<details>
    <summary>${title} <span class="quiet">${field(part, 'description')}</span></summary>
    <pre><code>${JSON.stringify(schemaIn(part), null, 2)}</code></pre>
  </details>`;
}

/** What a reader came for: the schema, without the media types round it where there is only one. */
function schemaIn(part: unknown): unknown {
  const contents = Object.values(field(part, 'content') ?? {});
  return contents.length === 1 ? field(contents[0], 'schema') : part;
}

function field(part: unknown, name: string): unknown {
  return typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined;
}

function anchor(method: string, path: string): string {
  return `${method}${path.replaceAll('/', '-')}`;
}
