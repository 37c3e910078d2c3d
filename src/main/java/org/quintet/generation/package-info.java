/// From messages to text: tokenizer, chat template, key-value cache, sampling, constrained JSON.
package org.quintet.generation;
