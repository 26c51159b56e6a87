using System.Drawing;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace NaftStats.Formats.Files;

/// <summary>The styles of the sheets.</summary>
internal sealed class XlsxStyles
{
    private static readonly Color Grey = Color.FromArgb(0x76, 0x76, 0x76);

    public XlsxStyles(Spreadsheet workbook, int decimals)
    {
        var format = NumberFormat.Custom(decimals == 0 ? "#,##0" : $"#,##0.{new string('0', decimals)}");
        Title = workbook.AddStyle(new Style { Font = { Bold = true, Size = 14 } });
        Warning = workbook.AddStyle(new Style { Font = { Bold = true, Color = Color.FromArgb(0x9A, 0x34, 0x12) } });
        Header = workbook.AddStyle(new Style { Font = { Bold = true }, Border = { Bottom = { BorderStyle = BorderStyle.Thin } } });
        ValueHeader = workbook.AddStyle(new Style
        {
            Font = { Bold = true },
            Border = { Bottom = { BorderStyle = BorderStyle.Thin } },
            Alignment = { Horizontal = HorizontalAlignment.Right, WrapText = true },
        });
        Number = workbook.AddStyle(new Style { Format = format });
        Demonstration = workbook.AddStyle(new Style { Format = format, Font = { Italic = true, Color = Color.FromArgb(0x52, 0x52, 0x52) } });
        Missing = workbook.AddStyle(new Style { Font = { Color = Grey }, Alignment = { Horizontal = HorizontalAlignment.Right } });
        Remark = workbook.AddStyle(new Style { Font = { Color = Grey } });
        Term = workbook.AddStyle(new Style { Font = { Bold = true }, Alignment = { Vertical = VerticalAlignment.Top } });
        Wrapped = workbook.AddStyle(new Style { Alignment = { WrapText = true, Vertical = VerticalAlignment.Top } });
    }

    public StyleId Title { get; }

    public StyleId Warning { get; }

    public StyleId Header { get; }

    public StyleId ValueHeader { get; }

    public StyleId Number { get; }

    /// <summary>A figure that no source prints and no official record gives: never to be taken for one that is.</summary>
    public StyleId Demonstration { get; }

    public StyleId Missing { get; }

    public StyleId Remark { get; }

    public StyleId Term { get; }

    public StyleId Wrapped { get; }
}
