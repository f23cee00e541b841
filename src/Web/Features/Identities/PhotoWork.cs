using Maquette.Generation.Identities.Photos;

namespace Maquette.Web.Features.Identities;

/// <summary>Makes a photo of a file, or says why not: <see cref="PhotoIntake.Take"/>.</summary>
public delegate PhotoVerdict TakePhoto(string name, ReadOnlySpan<byte> file);

/// <summary>What is to be said of photos together: <see cref="PhotoIntake.Review"/>.</summary>
public delegate PhotoSetReview ReviewPhotos(IReadOnlyList<PreparedPhoto> photos);

/// <summary>A square of a photo as PNG, transparent where the subject is not: <see cref="PhotoIntake.Crop"/>.</summary>
public delegate byte[] CropPhoto(PreparedPhoto photo, PhotoSquare square);
