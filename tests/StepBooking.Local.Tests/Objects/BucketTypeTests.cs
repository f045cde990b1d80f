using StepBooking.Local.Objects;
using StepBooking.Local.Resources;
using StepBooking.Local.Storage;

namespace StepBooking.Local.Tests.Objects;

public sealed class BucketTypeTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("objects-").FullName;
    private readonly Journal journal = new(null);

    public void Dispose()
    {
        journal.Dispose();
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task A_bucket_without_a_name_gets_one_that_S3_takes_and_keeps_its_objects_over_a_second_start()
    {
        var store = new ObjectStore(new ObjectFiles(root), journal);
        var type = new BucketType(store);
        var declared = new ResourceDeclaration("ItemsBucket1A2B", "AWS::S3::Bucket", [], "Stack/Items");

        var made = await type.Create(declared, CancellationToken.None);
        await store.Put(made.Ref, "a", "a"u8.ToArray(), null, CancellationToken.None);
        var again = await type.Create(declared, CancellationToken.None);

        Assert.Equal(("stack-itemsbucket1a2b", "arn:aws:s3:::stack-itemsbucket1a2b"), (made.Ref, made.Attributes["Arn"]));
        Assert.Equal(made.Ref, again.Ref);
        Assert.Single(store.All(made.Ref, ""));
    }
}
