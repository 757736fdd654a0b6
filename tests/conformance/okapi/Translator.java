import java.io.File;
import java.io.IOException;
import java.util.List;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.document.XLIFFDocument;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;

/**
 * A translator's tool that is not ours: Okapi's own classes read a file, with all their checks, take steps, and write it again.
 *
 * <p>Arguments: FILE FOLDER STEPS…, where STEPS are joined by `+`, and their result is FOLDER/STEPS.xlf: `split` (each segment, in its
 * middle), `join` (all segments of each unit), `translate` (each vowel gets an accent), `half` (only the first segment of each unit is
 * translated), `swap` (the second of two segments without codes comes first), `front` (codes that stand alone come first), `lose` (they
 * go). Prints for each result and unit how many segments there are. Fails when Okapi refuses the file.
 */
final class Translator {
  private Translator() {}

  public static void main(String[] arguments) throws IOException {
    for (String steps : List.of(arguments).subList(2, arguments.length)) {
      XLIFFDocument document = new XLIFFDocument();
      document.load(new File(arguments[0]), XLIFFReader.VALIDATION_MAXIMAL);
      for (Unit unit : document.getUnits()) {
        for (String step : steps.split("[+]")) take(step, unit);
        System.out.println(steps + " " + unit.getId() + " " + unit.getSegmentCount());
      }
      document.saveAs(new File(arguments[1], steps + ".xlf"));
    }
  }

  private static void take(String step, Unit unit) {
    switch (step) {
      case "split" -> split(unit);
      case "join" -> unit.joinAll(true);
      case "translate" -> unit.getSegments().forEach(Translator::translate);
      case "half" -> translate(unit.getSegment(0));
      case "swap" -> swap(unit);
      case "front" -> unit.getSegments().forEach(segment -> moveCodes(segment, true));
      case "lose" -> unit.getSegments().forEach(segment -> moveCodes(segment, false));
      default -> throw new IllegalArgumentException(step);
    }
  }

  private static void split(Unit unit) {
    for (int index = unit.getPartCount() - 1; index >= 0; index--) {
      Part part = unit.getPart(index);
      if (!part.isSegment()) continue;
      String text = part.getSource().getCodedText();
      int space = text.indexOf(' ', text.length() / 2);
      if (space < 0) continue;
      boolean isTranslated = part.hasTarget() && part.getTarget().getCodedText().length() == text.length();
      int end = isTranslated ? text.length() : -1;
      unit.split(index, space + 1, text.length(), isTranslated ? space + 1 : -1, end, false);
    }
  }

  private static void translate(Segment segment) {
    Fragment target = segment.getTarget(Part.GetTarget.CLONE_SOURCE);
    target.setCodedText(accented(segment.getSource().getCodedText()));
    segment.setState(TargetState.TRANSLATED);
  }

  /** Signs that stand for inline codes are two characters of the private use area, which stay. */
  private static String accented(String text) {
    String plain = "aeiouAEIOU";
    String accents = "àéîöüÀÉÎÖÜ";
    StringBuilder out = new StringBuilder();
    for (char each : text.toCharArray()) {
      int index = plain.indexOf(each);
      out.append(index < 0 ? each : accents.charAt(index));
    }
    return out.toString();
  }

  private static void swap(Unit unit) {
    if (unit.getPartCount() != 2 || !unit.getStore().getSourceTags().isEmpty()) return;
    unit.getPart(0).setTargetOrder(2);
    unit.getPart(1).setTargetOrder(1);
  }

  private static void moveCodes(Segment segment, boolean areKept) {
    Fragment target = segment.getTarget();
    StringBuilder codes = new StringBuilder();
    StringBuilder words = new StringBuilder();
    String text = target.getCodedText();
    for (int at = 0; at < text.length(); at += Fragment.isChar1(text.charAt(at)) ? 2 : 1) {
      boolean isCode = Fragment.isChar1(text.charAt(at));
      boolean isAlone = text.charAt(at) == Fragment.CODE_STANDALONE;
      (isAlone ? codes : words).append(text, at, at + (isCode ? 2 : 1));
    }
    target.setCodedText((areKept ? codes.toString() : "") + words);
  }
}
