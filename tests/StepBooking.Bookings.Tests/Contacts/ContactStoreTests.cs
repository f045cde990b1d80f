using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Contacts;
using StepBooking.Bookings.Store;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests.Contacts;

public sealed class ContactStoreTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private static readonly Contact Alice = new() { Sub = "alice", Email = "alice@example.com", Phone = "+911234567890", Language = "en" };

    [Fact]
    public async Task A_contact_is_remembered_and_read()
    {
        var (store, _) = await Empty();

        Assert.True(await store.RememberAsync(Alice));
        Assert.Equal(Alice, await store.GetAsync("alice"));
        Assert.Null(await store.GetAsync("bert"));
    }

    [Fact]
    public async Task It_is_written_only_when_it_changed()
    {
        var (store, _) = await Empty();
        await store.RememberAsync(Alice);

        Assert.False(await store.RememberAsync(Alice with { }));
        Assert.True(await store.RememberAsync(Alice with { Phone = null }));
        Assert.Null((await store.GetAsync("alice"))!.Phone);
    }

    [Fact]
    public async Task Of_a_provider_who_signed_in_last_is_remembered_and_who_has_no_address_takes_nobodys_place()
    {
        var (store, _) = await Empty();

        Assert.Null(await store.GetOfProviderAsync("anna"));
        Assert.True(await store.RememberOfProviderAsync("anna", Alice));
        Assert.False(await store.RememberOfProviderAsync("anna", Alice with { }));
        Assert.False(await store.RememberOfProviderAsync("anna", new Contact { Sub = "bert" }));
        Assert.Equal(Alice, await store.GetOfProviderAsync("anna"));
        Assert.True(await store.RememberOfProviderAsync("anna", Alice with { Sub = "carl" }));
        Assert.Equal("carl", (await store.GetOfProviderAsync("anna"))!.Sub);
        Assert.Null(await store.GetAsync("alice"));
    }

    [Fact]
    public async Task Of_nothing_nothing_is_written()
    {
        var (store, table) = await Empty();

        Assert.False(await store.RememberAsync(new Contact { Sub = "alice" }));
        Assert.Empty((await table.Client.ScanAsync(new ScanRequest { TableName = table.Name })).Items ?? []);
    }

    [Fact]
    public void Its_text_names_no_address() => Assert.DoesNotContain("example.com", Alice.ToString(), StringComparison.Ordinal);

    private async Task<(ContactStore Store, TestTable Table)> Empty()
    {
        var table = await dynamo.CreateTableAsync();
        return (new ContactStore(new BookingTable(table.Client, table.Name)), table);
    }
}
