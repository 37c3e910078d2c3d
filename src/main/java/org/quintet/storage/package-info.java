/// History, settings and consent in one SQLite file.
package org.quintet.storage;
