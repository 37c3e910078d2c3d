/// JSON Schemas as automata over bytes, which say what token may come next.
package org.quintet.generation.json;
