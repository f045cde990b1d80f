namespace StepBooking.StatesLanguage.Objects;

/// <summary>Where distributed Map states read their items from and write their results to: S3, or what stands in for it.</summary>
public interface IObjectStore
{
    /// <summary>The content of an object.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits any more.</param>
    /// <returns>All its bytes.</returns>
    /// <exception cref="ObjectStoreException">There is no such object, or it cannot be read.</exception>
    Task<ReadOnlyMemory<byte>> Read(string bucket, string key, CancellationToken cancellationToken);

    /// <summary>The objects whose keys begin with a prefix, in the order of their keys.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="prefix">The prefix; empty: all objects.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits any more.</param>
    /// <returns>What is known of each, without its content.</returns>
    /// <exception cref="ObjectStoreException">There is no such bucket, or it cannot be listed.</exception>
    Task<IReadOnlyList<StoredObject>> List(string bucket, string prefix, CancellationToken cancellationToken);

    /// <summary>Stores an object, in place of one that has the same key.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="content">Its content.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits any more.</param>
    /// <returns>A task that completes when the object can be read.</returns>
    /// <exception cref="ObjectStoreException">There is no such bucket, or it cannot be written to.</exception>
    Task Write(string bucket, string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}
