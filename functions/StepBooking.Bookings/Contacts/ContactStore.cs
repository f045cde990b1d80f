using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Contacts;

/// <summary>
/// Where customers and providers can be reached. Written only behind the user pool's trigger, read only by what sends notices.
/// </summary>
/// <param name="table">The table.</param>
public sealed class ContactStore(BookingTable table)
{
    /// <summary>The customer's contact as it is now (a consistent read), or null.</summary>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<Contact?> GetAsync(string sub, CancellationToken cancellationToken = default) =>
        await table.GetAsync(Keys.Contact(sub), consistent: true, cancellationToken) is { } item ? Read(item, sub) : null;

    /// <summary>Whom to write to for a provider, as it is now (a consistent read): who signed in for it last. Null before anybody did.</summary>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<Contact?> GetOfProviderAsync(string provider, CancellationToken cancellationToken = default) =>
        await table.GetAsync(Keys.ProviderContact(provider), consistent: true, cancellationToken) is { } item
            ? Read(item, Item.TextOf(item, "sub") ?? string.Empty)
            : null;

    /// <summary>Writes a contact if it differs from what is there; of nothing at all nothing is written.</summary>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<bool> RememberAsync(Contact contact, CancellationToken cancellationToken = default)
    {
        var known = await GetAsync(contact.Sub, cancellationToken) ?? new Contact { Sub = contact.Sub };
        if (known == contact)
        {
            return false;
        }

        await PutAsync(Keys.Contact(contact.Sub), contact, cancellationToken);
        return true;
    }

    /// <summary>
    /// Writes whom to write to for a provider, if that differs from what is there. Somebody with neither address nor number takes nobody's
    /// place.
    /// </summary>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<bool> RememberOfProviderAsync(string provider, Contact contact, CancellationToken cancellationToken = default)
    {
        if (contact is { Email: null, Phone: null } || await GetOfProviderAsync(provider, cancellationToken) == contact)
        {
            return false;
        }

        var item = Keys.ProviderContact(provider);
        Add(item, "sub", contact.Sub);
        await PutAsync(item, contact, cancellationToken);
        return true;
    }

    private static Contact Read(IReadOnlyDictionary<string, AttributeValue> item, string sub) => new()
    {
        Sub = sub,
        Email = Item.TextOf(item, "email"),
        Phone = Item.TextOf(item, "phone"),
        Language = Item.TextOf(item, "language"),
    };

    private Task<PutItemResponse> PutAsync(Dictionary<string, AttributeValue> item, Contact contact, CancellationToken cancellationToken)
    {
        Add(item, "email", contact.Email);
        Add(item, "phone", contact.Phone);
        Add(item, "language", contact.Language);
        return table.PutAsync(new PutItemRequest { Item = item }, cancellationToken);
    }

    private static void Add(Dictionary<string, AttributeValue> item, string name, string? value)
    {
        if (value is not null)
        {
            item[name] = new AttributeValue(value);
        }
    }
}
