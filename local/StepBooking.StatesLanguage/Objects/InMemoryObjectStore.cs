using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace StepBooking.StatesLanguage.Objects;

/// <summary>Keeps objects in memory. Buckets need not be made: one that nothing was stored in is empty.</summary>
/// <param name="clock">Tells when an object was stored; null: the system's clock.</param>
public sealed class InMemoryObjectStore(TimeProvider? clock = null) : IObjectStore
{
    private readonly ConcurrentDictionary<(string Bucket, string Key), (byte[] Content, DateTimeOffset Stored)> _objects = new();

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>> Read(string bucket, string key, CancellationToken cancellationToken) =>
        _objects.TryGetValue((bucket, key), out var found)
            ? Task.FromResult<ReadOnlyMemory<byte>>(found.Content)
            : throw new ObjectStoreException("The specified key does not exist.");

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredObject>> List(string bucket, string prefix, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredObject>>([.. _objects
            .Where(o => o.Key.Bucket == bucket && o.Key.Key.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(o => o.Key.Key, StringComparer.Ordinal)
            .Select(o => new StoredObject(o.Key.Key, o.Value.Content.Length, Tag(o.Value.Content), o.Value.Stored))]);

    /// <inheritdoc/>
    public Task Write(string bucket, string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        _objects[(bucket, key)] = (content.ToArray(), (clock ?? TimeProvider.System).GetUtcNow());
        return Task.CompletedTask;
    }

    private static string Tag(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..32];
}
