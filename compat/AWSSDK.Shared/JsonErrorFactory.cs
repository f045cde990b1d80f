using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace StepBooking.Compat.AwsSdk;

/// <summary>Makes the typed exception of an error answer.</summary>
/// <param name="error">The code, message, request id and status that the answer carried.</param>
/// <param name="answer">The answer's headers.</param>
internal delegate AmazonServiceException JsonErrorFactory(ErrorResponse error, IWebResponseData answer);
