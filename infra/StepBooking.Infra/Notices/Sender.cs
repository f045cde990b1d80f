using Amazon.CDK.AWS.SES;
using Constructs;

namespace StepBooking.Infra.Notices;

/// <summary>The e-mail address that notices come from, as an SES identity.</summary>
public sealed class Sender : Construct
{
    /// <summary>Declares the identity. SES sends a confirmation to the address before the first notice can leave.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="address">The address.</param>
    public Sender(Construct scope, string id, string address)
        : base(scope, id)
    {
        Address = address;
        Identity = new EmailIdentity(this, "Identity", new EmailIdentityProps
        {
            Identity = Amazon.CDK.AWS.SES.Identity.Email(address),
        });
    }

    /// <summary>The address.</summary>
    public string Address { get; }

    /// <summary>The identity that SES checks permissions on.</summary>
    public EmailIdentity Identity { get; }
}
