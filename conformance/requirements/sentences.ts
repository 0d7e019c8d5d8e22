// The inventory of RFC 8628 and of what it inherits, sentence by sentence, in the order of the texts.

import { inheritedSentences } from './inherited-sentences.ts';
import { rfc8628Sentences } from './rfc8628-sentences.ts';
import type { Sentence } from './sentence.ts';

export const sentences: readonly Sentence[] = [...rfc8628Sentences, ...inheritedSentences];
