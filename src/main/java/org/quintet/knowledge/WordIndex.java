package org.quintet.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/// Finds passages by their words with BM25 (Robertson and Zaragoza, 2009): English by stems,
/// Chinese by pairs of characters. In memory; thread-safe.
final class WordIndex {
    private static final String TEXT = "text";

    /// Lucene tells at its first use that a faster way is off; that is no news for a user. The
    /// field keeps the logger from being collected with its level.
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private final Analyzer analyzer = new Bilingual();
    private final IndexSearcher searcher;

    WordIndex(List<Passage> passages) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Passage passage : passages) {
                Document document = new Document();
                document.add(
                        new TextField(
                                TEXT, passage.heading() + "\n" + passage.text(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        searcher.setSimilarity(new BM25Similarity());
    }

    /// The BM25 score of each passage for a question, 0 where they share no word. The words of the
    /// question are taken as they are: no character of it is an operator.
    double[] scores(String question, int passages) {
        double[] scores = new double[passages];
        Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, question);
        if (query == null || passages == 0) {
            return scores;
        }
        try {
            for (ScoreDoc hit : searcher.search(query, passages).scoreDocs) {
                scores[hit.doc] = hit.score;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scores;
    }

    private static final class Bilingual extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream tokens = new LowerCaseFilter(new CJKWidthFilter(words));
            tokens = new StopFilter(tokens, EnglishAnalyzer.getDefaultStopSet());
            tokens = new PorterStemFilter(new CJKBigramFilter(tokens));
            return new TokenStreamComponents(words, tokens);
        }
    }
}
