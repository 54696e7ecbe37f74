/** A name of code, which may break where its parts meet: `maxRetry|Time`, `--save-|dev`, `options.|retries`. */
import { Fragment } from 'react';

export function CodeName({ name }: { readonly name: string }) {
  return partsOf(name).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part's identity is its place in the name
    <Fragment key={at}>
      {at === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ));
}

function partsOf(name: string): string[] {
  return name.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=[^._/,:|=&-][._/,:|=&-]+)(?=[^._/,:|=&-])|(?<=\w)(?=[([{<])/u);
}
