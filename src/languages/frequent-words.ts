/**
 * What distinguishes languages that share a writing system: their most frequent words, and letters that the others
 * lack. Pure data. A word that is frequent in two of them is in both lists.
 */
import { wordSet } from './word-list.ts';

export const frequentWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: `the of and to in a is that it was for on are as with his they at be this from i have or by had not but what
      all were when we there can an your which their said if do will each about how up out them then she many some
      so these would other into has more her two him see could no make than been its who now people my made over
      did down only way you he our me us just like every day life one after before where why because`,
    de: `der die das und ist ich nicht ein eine einen einem einer zu den dem des mit sich auf für er sie es wir ihr im
      in von auch als an nach wie aus bei aber noch nur war hat haben sind wird so dass um man oder über kann wenn mein
      am zum zur durch dann vor bis schon sehr mehr was hier alle doch unter wieder keine`,
    fr: `le la les de des du un une et est en que qui dans pour pas il elle nous vous je ne ce cette sur au aux avec
      son sa ses se par plus mais ou où on tout comme sont ont était être très leur bien sans mon ma si deux même
      fait à y lui ils elles d l c qu n s j`,
    es: `el la los las de del que y en un una es por con no su para se al lo como más pero sus le ya o este sí porque
      esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra
      era fue ser son está mi tu si a yo`,
    it: `il lo la i gli le di che e è un una in per non con del della dei delle da al alla sono si come ma anche più
      nel nella questo questa se ci ha mi io lui lei noi era essere molto dove quando tutto tutti dal dalla sul sulla
      ho ed o c l`,
    pt: `o a os as de do da dos das que e em um uma é para com não por no na nos nas se mais como mas foi ao ele ela
      seu sua ou ser quando muito há já está eu também só pelo pela até isso entre era depois sem mesmo aos ter seus
      quem me esse eles você tinha`,
    nl: `de het een en van ik te dat die in is je niet zijn op aan met als voor had er maar om hem dan zou of wat mijn
      dit zo door over ze zich bij ook tot uit naar heeft hebben deze want nog zal zij wij hij kan geen waar wordt
      werd veel meer heel was`,
    pl: `w i na z się do nie to jest że o jak po co tak za od przez przy ale dla już tylko być ma czy oraz może ich
      jego jej był była było są lub ten ta te tego tym który która które bardzo kiedy gdy pod bez my ty on ona ze we`,
    ru: `и в не на я он что с это как а по но все она так его то мы вы из у за было для от же бы есть они был была о еще
      к до если когда только ее или ни быть уже чтобы где`,
    uk: `і в не на я він що з це як а та але всі вона так його то ми ви із у за було для від же є вони був була про ще
      до якщо коли тільки її або бути вже щоб де й також який`,
    ar: `في من على إلى أن هذا هذه التي الذي عن مع لا ما كان كانت هو هي أو كل قد لم بعد قبل بين عند ثم إن`,
    fa: `و در به از که این را با است برای آن یک می تا شد بود او ما هم من شما خود هر اما ها های شده کرد نیست`,
    ur: `کے کی میں ہے اور کا سے کو ہیں نے پر یہ وہ ایک کہ نہیں تھا تھی ہو گیا کیا لیے بھی جو اس ان تو ہم`,
  }).map(([language, words]) => [language, wordSet(words)]),
);

export const ownLetters: ReadonlyMap<string, RegExp> = new Map([
  ['de', /[äöüß]/g],
  ['fr', /[çèêëîïôûœ]/g],
  ['es', /[ñ¿¡]/g],
  ['it', /[àèìòù]/g],
  ['pt', /[ãõç]/g],
  ['nl', /ij/g],
  ['pl', /[ąćęłńśźż]/g],
  ['ru', /[ыэъё]/g],
  ['uk', /[іїєґ]/g],
  ['ar', /[ةىكي]/g],
  ['fa', /[پچژگکی]/g],
  ['ur', /[ٹڈڑںےہ]/g],
]);
