using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using StepBooking.Processes;

namespace StepBooking.Local.UserPool;

/// <summary>The RSA key that signs ID tokens: tokens stay good over a restart because the key stays in the data folder.</summary>
internal sealed class SigningKey : IDisposable
{
    private const int Bits = 2048;
    private readonly RSA rsa;

    /// <summary>Reads the key, or makes one.</summary>
    /// <param name="folder">The folder that holds <c>key.pem</c>, readable by its owner alone; null keeps it in memory.</param>
    /// <exception cref="StartUpException">The file holds no key.</exception>
    public SigningKey(string? folder)
    {
        string? file = folder is null ? null : Path.Combine(Directory.CreateDirectory(folder).FullName, "key.pem");
        if (file is not null && File.Exists(file))
        {
            rsa = Read(file);
        }
        else
        {
            rsa = RSA.Create(Bits);
            if (file is not null)
                Save(file);
        }

        Key = new RsaSecurityKey(rsa);
        Key.KeyId = Base64UrlEncoder.Encode(Key.ComputeJwkThumbprint());
    }

    /// <summary>The key.</summary>
    public RsaSecurityKey Key { get; }

    /// <inheritdoc/>
    public void Dispose() => rsa.Dispose();

    private static RSA Read(string file)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(File.ReadAllText(file));
            return rsa;
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            rsa.Dispose();
            throw new StartUpException(
                $"{file} cannot be read as a private key ({failure.Message}): move it away, and a new one is made; tokens given out before are void then.",
                failure);
        }
    }

    private void Save(string file)
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using StreamWriter writer = new(file, options);
        writer.Write(rsa.ExportPkcs8PrivateKeyPem());
    }
}
