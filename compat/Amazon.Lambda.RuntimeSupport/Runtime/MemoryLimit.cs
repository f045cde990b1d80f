using System.Globalization;

namespace Amazon.Lambda.RuntimeSupport.Runtime;

/// <summary>Tells the garbage collector how much memory the function has, which the operating system does not know.</summary>
internal static class MemoryLimit
{
    private const long Megabyte = 1024 * 1024;

    public static void Apply()
    {
        var disabled = Environment.GetEnvironmentVariable("AWS_LAMBDA_DOTNET_DISABLE_MEMORY_LIMIT_CHECK");
        var size = Environment.GetEnvironmentVariable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE");
        if (string.Equals(disabled, "true", StringComparison.OrdinalIgnoreCase)
            || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes))
        {
            return;
        }

        AppContext.SetData("GCHeapHardLimit", (ulong)(megabytes * Megabyte));
        GC.RefreshMemoryLimit();
    }
}
