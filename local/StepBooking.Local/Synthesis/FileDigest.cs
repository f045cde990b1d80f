using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StepBooking.Local.Synthesis;

/// <summary>A hash over files: their relative names and contents.</summary>
internal static class FileDigest
{
    /// <summary>Hashes files and whole folders. One that does not exist counts as empty.</summary>
    /// <param name="root">What names are relative to.</param>
    /// <param name="paths">The files and folders, absolute.</param>
    /// <returns>SHA-256, in lower-case hexadecimal digits.</returns>
    internal static string Of(string root, IEnumerable<string> paths)
    {
        string[] files = [.. paths.SelectMany(FilesIn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var digests = new byte[files.Length][];
        Parallel.For(0, files.Length, at =>
        {
            using var content = new FileStream(files[at], FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 20);
            digests[at] = SHA256.HashData(content);
        });

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var at = 0; at < files.Length; at++)
        {
            var name = Path.GetRelativePath(root, files[at]);
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name.Length}:{name}")));
            hash.AppendData(digests[at]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> FilesIn(string path)
    {
        if (File.Exists(path))
            return [path];
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [];
    }
}
