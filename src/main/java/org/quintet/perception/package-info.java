/// From pixels to evidence: one small model a question.
package org.quintet.perception;
