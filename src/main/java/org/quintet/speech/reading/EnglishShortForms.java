package org.quintet.speech.reading;

/// Abbreviations of English in full.
final class EnglishShortForms {
    /// What follows an abbreviation that does not end a sentence.
    private static final String[][] FORMS = {
        {"\\bMr\\.", "Mister"},
        {"\\bMrs\\.", "Missus"},
        {"\\bMs\\.", "Miz"},
        {"\\bDr\\.(?= [A-Z])", "Doctor"},
        {"(?<=[a-z] )Dr\\.", "Drive"},
        {"\\bProf\\.", "Professor"},
        {"\\bSt\\.(?= [A-Z])", "Saint"},
        {"(?<=[a-z] )St\\.", "Street"},
        {"\\bAve\\.", "Avenue"},
        {"\\bGen\\.(?= [A-Z])", "General"},
        {"\\bSen\\.(?= [A-Z])", "Senator"},
        {"\\bGov\\.(?= [A-Z])", "Governor"},
        {"\\bCapt\\.", "Captain"},
        {"\\bLt\\.", "Lieutenant"},
        {"\\bJr\\.", "Junior"},
        {"\\bSr\\.", "Senior"},
        {"\\b[Ee]\\.g\\.,?", "for example,"},
        {"\\b[Ii]\\.e\\.,?", "that is,"},
        {"\\betc\\.(?=\\s*$|\\s+[A-Z])", "et cetera."},
        {"\\betc\\b\\.?", "et cetera"},
        {"\\b[Vv]s\\b\\.?", "versus"},
        {"\\bcf\\.", "compare"},
        {"\\bapprox\\.", "approximately"},
        {"\\bdept\\.", "department"},
        {"\\best\\.(?= \\d)", "established"},
        {"\\bmax\\.", "maximum"},
        {"\\bmin\\.(?= \\d)", "minimum"},
        {"\\bFig\\.(?= ?\\d)", "Figure"},
        {"\\bfig\\.(?= ?\\d)", "figure"},
        {"\\bpp\\.(?= ?\\d)", "pages"},
        {"\\bp\\.(?= ?\\d)", "page"},
        {"\\bNo\\.(?= ?\\d)", "Number"},
        {"\\bno\\.(?= ?\\d)", "number"},
        {"\\bNos\\.(?= ?\\d)", "Numbers"},
        {"\\bvol\\.(?= ?\\d)", "volume"},
        {"\\bVol\\.(?= ?\\d)", "Volume"},
        {"\\bInc\\.", "Incorporated"},
        {"\\bLtd\\.", "Limited"},
        {"\\bCo\\.(?=,| Ltd| Limited)", "Company"},
        {"\\bCorp\\.", "Corporation"},
        {"\\bU\\.S\\.A\\.?", "USA"},
        {"\\bU\\.S\\.", "U S"},
        {"\\bU\\.K\\.", "UK"},
        {"\\bU\\.N\\.", "UN"},
        {"\\bPh\\.?D\\.?", "P H D"},
        {"\\ba\\.k\\.a\\.", "also known as"},
        {"\\bw/o\\b", "without"},
        {"\\bw/(?= )", "with"},
        {"\\bQ&A\\b", "Q and A"},
        {"\\bR&D\\b", "R and D"},
        {"\\bC\\+\\+", "C plus plus"},
        {"\\bC#", "C sharp"},
        {"\\b[Ww]i-?[Ff]i\\b", "why fie"},
        {"\\.NET\\b", "dot net"},
        {"\\bJSON\\b", "jason"},
        {"\\bJPE?G\\b", "jay peg"},
        {"\\bSQL\\b", "sequel"},
        {"\\bGUI\\b", "gooey"},
        {"\\bOK\\b", "okay"},
    };

    private EnglishShortForms() {}

    /// Adds a rule for each.
    static void addTo(Rules rules) {
        for (String[] form : FORMS) {
            rules.add(form[0], _ -> form[1]);
        }
    }
}
