using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Contacts;

/// <summary>Where customers can be reached. Written only behind the user pool's trigger, read only by the notice steps.</summary>
/// <param name="table">The table.</param>
public sealed class ContactStore(BookingTable table)
{
    /// <summary>The customer's contact as it is now (a consistent read), or null.</summary>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<Contact?> GetAsync(string sub, CancellationToken cancellationToken = default) =>
        await table.GetAsync(Keys.Contact(sub), consistent: true, cancellationToken) is { } item
            ? new Contact
            {
                Sub = sub,
                Email = Item.TextOf(item, "email"),
                Phone = Item.TextOf(item, "phone"),
                Language = Item.TextOf(item, "language"),
            }
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

        var item = Keys.Contact(contact.Sub);
        Add(item, "email", contact.Email);
        Add(item, "phone", contact.Phone);
        Add(item, "language", contact.Language);
        await table.PutAsync(new PutItemRequest { Item = item }, cancellationToken);
        return true;
    }

    private static void Add(Dictionary<string, AttributeValue> item, string name, string? value)
    {
        if (value is not null)
        {
            item[name] = new AttributeValue(value);
        }
    }
}
