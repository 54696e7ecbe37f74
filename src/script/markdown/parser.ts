/** The Markdown that scripts are written in: CommonMark, GFM and directives. */
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** HTML is read by `maskHtml`, and people indent lines for looks: neither must hide Markdown. */
function withoutIndentedCodeAndHtmlBlocks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ['codeIndented', 'htmlFlow'] } });
}

export const markdownParser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(withoutIndentedCodeAndHtmlBlocks);
