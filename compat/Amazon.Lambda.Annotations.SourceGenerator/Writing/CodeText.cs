using System.Text;

namespace Amazon.Lambda.Annotations.SourceGenerator.Writing;

/// <summary>Text of indented lines, with line feeds alone whatever the machine.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder text = new();
    private int depth;

    public CodeText Line(string line = "")
    {
        text.Append(' ', line.Length == 0 ? 0 : depth * 4).Append(line).Append('\n');
        return this;
    }

    /// <summary>Opens a block of braces.</summary>
    public CodeText Open() => Line("{").Indent();

    /// <summary>Closes a block of braces.</summary>
    public CodeText Close() => Outdent().Line("}");

    public CodeText Indent()
    {
        depth++;
        return this;
    }

    public CodeText Outdent()
    {
        depth--;
        return this;
    }

    public override string ToString() => text.ToString();
}
