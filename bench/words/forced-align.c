/*
 * Forced alignment with CMU PocketSphinx (Debian: libpocketsphinx-dev, pocketsphinx-en-us), for the bench only.
 *
 * Usage: forced-align DICTIONARY < jobs
 * A job is a line: the path of raw 16 kHz mono 16-bit samples, a tab, and the words separated by spaces.
 * The answer to each job is a line: for each word "start:end" in frames of 10 ms, or else "failed".
 */
#include <pocketsphinx.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MODEL "/usr/share/pocketsphinx/model/en-us/en-us"

static char line[65536];
static char grammar[131072];
static int16 samples[16000 * 120];

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  cmd_ln_t *config = cmd_ln_init(NULL, ps_args(), TRUE, "-hmm", MODEL, "-dict", argv[1], "-beam", "1e-120",
                                 "-wbeam", "1e-120", "-pbeam", "1e-120", "-maxhmmpf", "-1", "-bestpath", "no",
                                 "-remove_silence", "no", "-logfn", "/dev/null", NULL);
  ps_decoder_t *decoder = ps_init(config);
  if (decoder == NULL) return 1;
  while (fgets(line, sizeof line, stdin) != NULL) {
    char *words = strchr(line, '\t');
    if (words == NULL) return 2;
    *words++ = 0;
    words[strcspn(words, "\n")] = 0;
    snprintf(grammar, sizeof grammar, "#JSGF V1.0; grammar g; public <s> = %s;", words);
    FILE *file = fopen(line, "rb");
    if (file == NULL) return 1;
    size_t count = fread(samples, sizeof(int16), sizeof samples / sizeof(int16), file);
    fclose(file);
    if (ps_set_jsgf_string(decoder, "g", grammar) < 0 || ps_set_search(decoder, "g") < 0) {
      puts("failed");
      continue;
    }
    ps_start_utt(decoder);
    ps_process_raw(decoder, samples, count, FALSE, TRUE);
    ps_end_utt(decoder);
    int32 score;
    if (ps_get_hyp(decoder, &score) == NULL) {
      puts("failed");
      continue;
    }
    for (ps_seg_t *segment = ps_seg_iter(decoder); segment != NULL; segment = ps_seg_next(segment)) {
      const char *word = ps_seg_word(segment);
      int first, last;
      ps_seg_frames(segment, &first, &last);
      if (word[0] == '<' || word[0] == '[' || word[0] == '+' || word[0] == '(') continue;
      printf("%s:%d:%d ", word, first, last + 1);
    }
    puts("");
    fflush(stdout);
  }
  ps_free(decoder);
  return 0;
}
