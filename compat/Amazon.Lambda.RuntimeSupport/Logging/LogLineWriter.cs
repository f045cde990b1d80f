using System.Text;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport.Logging;

/// <summary>Makes each line printed to the console a log line of one level.</summary>
internal sealed class LogLineWriter(FunctionLogger logger, LogLevel level) : TextWriter
{
    private readonly StringBuilder line = new();
    private readonly Lock gate = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (gate)
        {
            if (value == '\n')
            {
                End();
            }
            else
            {
                line.Append(value);
            }
        }
    }

    public override void Write(string value)
    {
        lock (gate)
        {
            line.Append(value);
            if (line.Length > 0 && line[^1] == '\n')
            {
                End();
            }
        }
    }

    public override void WriteLine(string value)
    {
        lock (gate)
        {
            line.Append(value);
            End();
        }
    }

    private void End()
    {
        var text = line.ToString().TrimEnd('\r', '\n');
        line.Clear();
        logger.Log(level.ToString(), text);
    }
}
