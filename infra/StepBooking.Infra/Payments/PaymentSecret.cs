using Amazon.CDK.AWS.SecretsManager;
using Constructs;

namespace StepBooking.Infra.Payments;

/// <summary>
/// Where the payment gateway is and the key to it: <c>{"baseAddress": "https://…/", "apiKey": "…"}</c>. It is born with a
/// random key to an address that exists nowhere; the real value is put in after the first deployment.
/// </summary>
public sealed class PaymentSecret : Construct
{
    /// <summary>Declares the secret <c>stepbooking/&lt;stage&gt;/payment</c>.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="stage">The stage.</param>
    public PaymentSecret(Construct scope, string id, StageName stage)
        : base(scope, id)
    {
        Name = $"stepbooking/{stage}/payment";
        Secret = new Secret(this, "Secret", new SecretProps
        {
            SecretName = Name,
            Description = "The payment gateway: its base address and its key.",
            GenerateSecretString = new SecretStringGenerator
            {
                SecretStringTemplate = """{"baseAddress":"https://payments.example.com/"}""",
                GenerateStringKey = "apiKey",
                ExcludePunctuation = true,
            },
        });
    }

    /// <summary>The secret's name.</summary>
    public string Name { get; }

    /// <summary>The secret itself.</summary>
    public Secret Secret { get; }
}
