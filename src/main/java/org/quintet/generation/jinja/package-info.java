/// The part of Jinja that chat templates are written in, bounded in time and memory.
package org.quintet.generation.jinja;
