/** What HTML elements mean for reading a script. The names are those of the HTML Standard. */

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Something to play or to look at: only a diagnostic is left of it. */
export const embeds = names('iframe video audio object embed svg canvas map applet frame frameset');

/** Elements whose content is not the author's text: they are dropped with everything in them. */
export const unread = names(
  'script style head template noscript textarea select datalist math title button noembed noframes rt rp rtc',
);

/** Elements that start and end a block of text. */
export const blocks = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search ' +
    'section summary table tbody td tfoot th thead tr ul',
);

/** Elements without content: they are never closed. */
export const voids = names(
  'area base basefont bgsound br col embed hr img input keygen link meta param source track wbr',
);

const inlines = names(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output progress ' +
    'q rb ruby s samp small span strike strong sub sup time tt u var colgroup optgroup marquee blink',
);

export function isHtmlElement(name: string): boolean {
  return blocks.has(name) || inlines.has(name) || voids.has(name) || embeds.has(name) || unread.has(name);
}
