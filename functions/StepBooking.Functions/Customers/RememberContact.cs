using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Contacts;

namespace StepBooking.Functions.Customers;

/// <summary>
/// The user pool's pre-token-generation trigger (event version V1_0): the only writer of a customer's addresses, and of those of who signs
/// in for a provider. It never stands in the way of a sign-in: whatever fails, it answers in time, and with the pool's own event unchanged.
/// </summary>
/// <param name="contacts">The contacts.</param>
public sealed class RememberContactFunction(ContactStore contacts)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Answers with the event as it came and <c>claimsOverrideDetails: null</c>: the token's claims stay as they are.</summary>
    /// <param name="trigger">The pool's event, as it came: an answer that dropped a member could change the token.</param>
    /// <param name="context">The invocation; its log never sees an address.</param>
    [LambdaFunction]
    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "A trigger that throws keeps its user from signing in.")]
    public async Task<JsonElement> RememberContact(JsonElement trigger, ILambdaContext context)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            if (PreTokenGeneration.ContactOf(trigger) is { } contact)
                await RememberAsync(contact, PreTokenGeneration.ProviderOf(trigger), patience.Token);
            else
                context.Logger.LogWarning("A sign-in without a sub: no contact is kept.");
        }
        catch (Exception fault)
        {
            context.Logger.LogWarning("A contact could not be kept; the next sign-in tries again: {fault}", fault.GetType().Name);
        }

        return PreTokenGeneration.AnswerTo(trigger);
    }

    private Task RememberAsync(Contact contact, string? provider, CancellationToken patience) => Task.WhenAll(
        contacts.RememberAsync(contact, patience),
        provider is null ? Task.CompletedTask : contacts.RememberOfProviderAsync(provider, contact, patience));
}
