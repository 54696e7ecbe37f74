/**
 * English, and well-known other, first names by the sex of who has them. Pure data; none that is also a common word.
 */
import { wordSet } from '../../languages/word-list.ts';

export const menNames = wordSet(`
  aaron abraham adam albert alexander alfred andrew anthony arthur benjamin bernard boris charles charlie christopher
  daniel david dmitri edgar edmund edward edwin elijah eric ernest eugene felix ferdinand francis fred frederick fritz
  george gilbert gregory gustav hans harold harry heinrich henry herbert herman hugh igor isaac ivan jacob jacques james
  jean jeremy jim joe john johnny jonathan joseph joshua karl kay laurence lawrence leo leonard lewis louis luke martin
  matthew max michael moses nathan neil nicholas nikolai oliver oscar otto patrick paul pedro peter philip pierre ralph
  richard robert robin roger rudolf samson samuel sebastian sergei sidney simon solomon stephen steven ted theodore
  thomas timothy tobias tom tommy toby ulrich vasili victor vincent vladimir walter wilfred wilhelm william willie yuri
`);

export const womenNames = wordSet(`
  abigail ada adelaide agatha agnes alexandra alice amelia amy anastasia anna anne annie antonia beatrice bertha betty
  brigitte caroline catherine cecilia charlotte clara clementine cordelia cosette dora dorothea dorothy edith eleanor
  eliza elizabeth ella ellen elsa elsie emily emma esther ethel eva evelyn fanny flora frances gertrude gerda gretel
  gretchen hannah harriet heidi helen helena henrietta hilda ida irene irina isabel isabella jane janet jenny jessica
  jessie joan josephine judith julia juliet karen kate katherine katya laura lena lilian louisa louise lucy lydia mabel
  madeleine margaret margarita maria marianne marie marion martha mary matilda maud mildred minnie miranda molly nancy
  natasha nell nellie nina nora olga olivia ophelia patricia paula peggy penelope phoebe polly rachel rebecca rosalind
  ruth sally sarah sofia sonya sophia sophie susan sylvia tatiana theresa ursula vera veronica victoria wendy winifred
`);
