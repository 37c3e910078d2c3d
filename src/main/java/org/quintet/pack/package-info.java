/// Model packs on disk: manifest, catalogue, sources, verified download, import.
package org.quintet.pack;
