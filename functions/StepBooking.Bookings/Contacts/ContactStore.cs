using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace StepBooking.Bookings.Contacts;

/// <summary>Where customers can be reached. Written only behind the user pool's trigger, read only by the notice steps.</summary>
/// <param name="dynamo">The store's client.</param>
/// <param name="table">The table's name.</param>
public sealed class ContactStore(IAmazonDynamoDB dynamo, string table)
{
    /// <summary>The customer's contact as it is now (a consistent read), or null.</summary>
    public async Task<Contact?> Get(string sub, CancellationToken cancellationToken)
    {
        var answer = await dynamo.GetItemAsync(
            new GetItemRequest { TableName = table, Key = Keys.Contact(sub), ConsistentRead = true },
            cancellationToken);
        return answer.IsItemSet
            ? new Contact { Sub = sub, Email = Text(answer, "email"), Phone = Text(answer, "phone"), Language = Text(answer, "language") }
            : null;
    }

    /// <summary>Writes a contact if it differs from what is there; of nothing at all nothing is written.</summary>
    /// <returns>Whether it was written.</returns>
    public async Task<bool> Remember(Contact contact, CancellationToken cancellationToken)
    {
        var known = await Get(contact.Sub, cancellationToken) ?? new Contact { Sub = contact.Sub };
        if (known == contact)
        {
            return false;
        }

        var item = Keys.Contact(contact.Sub);
        Add(item, "email", contact.Email);
        Add(item, "phone", contact.Phone);
        Add(item, "language", contact.Language);
        await dynamo.PutItemAsync(new PutItemRequest { TableName = table, Item = item }, cancellationToken);
        return true;
    }

    private static string? Text(GetItemResponse answer, string name) => answer.Item.GetValueOrDefault(name)?.S;

    private static void Add(Dictionary<string, AttributeValue> item, string name, string? value)
    {
        if (value is not null)
        {
            item[name] = new AttributeValue(value);
        }
    }
}
