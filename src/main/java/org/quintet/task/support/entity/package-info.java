/// What a question names, found by rules in English and Chinese and by a decoder held to the text.
@NullMarked
package org.quintet.task.support.entity;

import org.jspecify.annotations.NullMarked;
