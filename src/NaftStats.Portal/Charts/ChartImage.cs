using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;
using SkiaSharp;
using Svg.Skia;
using Svg.Skia.TypefaceProviders;

namespace NaftStats.Portal.Charts;

/// <summary>Makes a picture of a chart, with two pixels for each of its own, on white.</summary>
public static class ChartImage
{
    /// <summary>The width of a chart in a picture.</summary>
    public const int Width = 720;

    private const int Scale = 2, Margin = 20;

    private static readonly Lazy<ITypefaceProvider?> Fonts = new(InstalledFonts.Find);

    /// <summary>The picture of a chart as PNG.</summary>
    /// <param name="svg">The chart as SVG, with a width in pixels.</param>
    /// <exception cref="ProblemsException">The machine has no font to write with.</exception>
    public static byte[] Png(string svg)
    {
        using var chart = new SKSvg();
        if (OperatingSystem.IsLinux())
        {
            // The drawing library is the one without dependencies: it does not look for fonts itself.
            chart.Settings.TypefaceProviders = [Fonts.Value ?? throw new ProblemsException(NoFont)];
        }

        using var picture = chart.FromSvg(svg)!;
        var size = picture.CullRect;
        using var surface = SKSurface.Create(new SKImageInfo((int)(size.Width + (2 * Margin)) * Scale, (int)(size.Height + (2 * Margin)) * Scale));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(Scale);
        surface.Canvas.Translate(Margin, Margin);
        surface.Canvas.DrawPicture(picture);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static Problem NoFont => new(
        "FONT_NOT_FOUND",
        new LocalizedText("De server heeft geen lettertype om een beeld mee te schrijven.", "Le serveur n’a pas de police pour écrire une image.", "The server has no font to write a picture with."),
        new LocalizedText(
            "Vraag .svg in plaats van .png, of installeer een lettertype (Debian: fonts-dejavu-core).",
            "Demandez .svg au lieu de .png, ou installez une police (Debian : fonts-dejavu-core).",
            "Ask for .svg in place of .png, or install a font (Debian: fonts-dejavu-core)."),
        null);

    /// <summary>A sans serif of the machine in its two weights.</summary>
    private sealed class InstalledFonts(SKTypeface regular, SKTypeface bold) : ITypefaceProvider
    {
        private static readonly string[] Folders = ["/usr/share/fonts", "/usr/local/share/fonts"];

        // As the style of a chart names them.
        private static readonly (string Regular, string Bold)[] Known =
            [("LiberationSans-Regular", "LiberationSans-Bold"), ("DejaVuSans", "DejaVuSans-Bold"), ("NotoSans-Regular", "NotoSans-Bold"), ("Arial", "Arial_Bold"), ("*", "*")];

        public static InstalledFonts? Find() => Known
            .Select(names => (Regular: Load(names.Regular), Bold: Load(names.Bold)))
            .Where(found => found.Regular is not null)
            .Select(found => new InstalledFonts(found.Regular!, found.Bold ?? found.Regular!)).FirstOrDefault();

        public SKTypeface FromFamilyName(string fontFamily, SKFontStyleWeight fontWeight, SKFontStyleWidth fontWidth, SKFontStyleSlant fontStyle) =>
            fontWeight >= SKFontStyleWeight.SemiBold ? bold : regular;

        private static SKTypeface? Load(string name) => Folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, $"{name}.ttf", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).Select(SKTypeface.FromFile).FirstOrDefault();
    }
}
