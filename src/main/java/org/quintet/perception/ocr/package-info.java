/// Reads text in pictures: finds lines, straightens them, recognises their characters.
package org.quintet.perception.ocr;
