using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace StepBooking.Functions.Api;

/// <summary>
/// The opaque <c>next</c> of a page: where the next one begins, bound to whose list or which search it is. It is not secret and
/// needs no seal: who forges one only moves about in a list that they may read anyway.
/// </summary>
internal static class PageToken
{
    private const int BindingBytes = 9;
    private const int Longest = 512;

    /// <summary>Writes a token; null after the last page.</summary>
    internal static string? Write(string list, string? position) =>
        position is null ? null : Base64Url.EncodeToString([.. Binding(list), .. Encoding.UTF8.GetBytes(position)]);

    /// <summary>Reads the call's token: the position in it; null without one. Another list's ends the call with 400.</summary>
    internal static string? Read(ApiRequest api, string list) =>
        api.Query("next") is { } token ? PositionIn(token, list) ?? throw Wrong() : null;

    /// <summary>The position in a token; null where it is none of this list.</summary>
    internal static string? PositionIn(string token, string list)
    {
        if (token.Length > Longest || !Base64Url.IsValid(token))
            return null;
        var bytes = Base64Url.DecodeFromChars(token);
        return bytes.Length > BindingBytes && bytes.AsSpan(0, BindingBytes).SequenceEqual(Binding(list))
            ? Encoding.UTF8.GetString(bytes, BindingBytes, bytes.Length - BindingBytes)
            : null;
    }

    /// <summary>The problem of a token that is none.</summary>
    internal static ApiProblem Wrong() => Problems.Invalid("next", "Expected the next of a page of this same list.");

    private static byte[] Binding(string list) => SHA256.HashData(Encoding.UTF8.GetBytes(list))[..BindingBytes];
}
